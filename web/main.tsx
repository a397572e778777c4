/** Entry of the page. */
import { render } from 'preact'
import { createApi } from './state/api.ts'
import { createKeeper, usableStorage } from './state/keeping.ts'
import { createTokenGate } from './state/token-gate.ts'
import { App } from './view/app.tsx'

const keeper = createKeeper(usableStorage('localStorage'), usableStorage('sessionStorage'))
const gate = createTokenGate(keeper.setToken)
const api = createApi({ token: keeper.token, askToken: gate.ask })
const root = document.querySelector('#app')
if (root) render(<App api={api} keeper={keeper} gate={gate} />, root)

/** The page's address as state: which view is shown and which place of a report is open. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { parseHash, type Target, targetHash } from './route.ts'

export interface Place {
  /** What lies under the panel. */
  view: 'chat' | 'reports'
  target: Target | null
}

export interface Navigation {
  /** Closes the panel, too. */
  showView(view: Place['view']): void
  openTarget(target: Target): void
  closeTarget(): void
}

const viewHash = { chat: '#/', reports: '#/reports' }

export function usePlace(): [Place, Navigation] {
  const [place, setPlace] = useState<Place>(() => placeAt(location.hash, 'chat'))
  const latest = useRef(place)
  latest.current = place

  useEffect(() => {
    const onMove = () => setPlace(placeAt(location.hash, latest.current.view))
    window.addEventListener('popstate', onMove)
    window.addEventListener('hashchange', onMove)
    return () => {
      window.removeEventListener('popstate', onMove)
      window.removeEventListener('hashchange', onMove)
    }
  }, [])

  const navigation = useMemo((): Navigation => {
    return {
      showView(view) {
        if (latest.current.view === view && !latest.current.target) return
        history.pushState(null, '', viewHash[view])
        setPlace({ view, target: null })
      },
      openTarget(target) {
        // One step back closes the panel, however many places were looked at.
        if (latest.current.target) history.replaceState(history.state, '', targetHash(target))
        else history.pushState({ panel: true }, '', targetHash(target))
        setPlace({ view: latest.current.view, target })
      },
      closeTarget() {
        const { view } = latest.current
        if (history.state?.panel === true) {
          history.back()
          return
        }
        history.replaceState(null, '', viewHash[view])
        setPlace({ view, target: null })
      },
    }
  }, [])

  return [place, navigation]
}

function placeAt(hash: string, under: Place['view']): Place {
  const route = parseHash(hash)
  return route.view === 'report'
    ? { view: under, target: route.target }
    : { view: route.view, target: null }
}

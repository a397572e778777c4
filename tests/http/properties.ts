/** `npm run properties`: 2 000 generated requests against the description of the routes. */
import fc from 'fast-check'
import { openApiDocument } from '../../src/http/openapi.ts'
import { startReports } from '../helpers/running-reports.ts'
import { anyRequest, createResponseCheck } from './generated-requests.ts'

const reports = await startReports(['beijing', 'tianjin'])
const check = createResponseCheck(openApiDocument())
const statuses = new Map<number, number>()
let requests = 0
await fc.assert(
  fc.asyncProperty(anyRequest, async (request) => {
    const { path, ...init } = request
    requests++
    const response = await reports.app.request(path, init)
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    const problem = await check(request, response)
    if (problem !== null) throw new Error(problem)
  }),
  { numRuns: 2000 }
)
process.stdout.write(
  `${requests} requests, none outside the description: ${[...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status} × ${count}`)
    .join(', ')}\n`
)
await reports.close()

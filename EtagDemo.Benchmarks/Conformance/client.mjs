// Runs the suite's tests against a cache: node client.mjs <address of the cache> [<id of a test> …]. One line for each test: kind, id, passed or failed, and why.
const suite = path => import(new URL(`node_modules/${path}`, `file://${process.cwd()}/`))
const { runTests, getResults } = await suite('http-cache-tests/client/runner.mjs')
const { default: suites } = await suite('http-cache-tests/tests/index.mjs')
const { default: fetch } = await suite('node-fetch/lib/index.mjs')
const [cache, ...ids] = process.argv.slice(2)

const chosen = suites.map(each => ({ ...each, tests: each.tests.filter(test => ids.length === 0 || ids.includes(test.id)) }))
await runTests(chosen, fetch, false, cache)
const results = getResults()
for (const test of chosen.flatMap(each => each.tests)) {
  if (test.id in results) {
    const passed = results[test.id] === true
    console.log([test.kind ?? 'required', test.id, passed ? 'passed' : 'failed', passed ? '' : results[test.id].join(': ').replace(/\s+/g, ' ')].join('\t'))
  }
}

// `npm test`: types, lint, format and dead code, one test each, then every test of vitest.
// Arguments go to vitest. The last line is `N passed, N failed`, with `, N skipped` where there are any.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const resultFile = join(modules, '.cache', 'vitest-result.json')
/** MB. Typed lint makes so much that soon is garbage that it takes a seventh less time with room for it. */
const youngSpace = '--max-semi-space-size=128'

/** @typedef {{ name: string, program: string, args: string[] }} Check */
/** @type {Record<'types' | 'lint' | 'format' | 'deadCode', Check>} */
const checks = {
  types: { name: 'types', program: 'vue-tsc/bin/vue-tsc.js', args: ['-b'] },
  lint: { name: 'lint', program: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  format: { name: 'format', program: 'prettier/bin/prettier.cjs', args: ['--check', '.', '--log-level', 'warn'] },
  deadCode: { name: 'dead code', program: 'knip/bin/knip.js', args: [] },
}

/**
 * @param {string} program its path inside node_modules
 * @param {string[]} args
 * @param {'pipe' | 'inherit'} output
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
const run = (program, args, output) =>
  new Promise((finish, fail) => {
    const child = spawn(process.execPath, [youngSpace, join(modules, program), ...args], {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
    child.on('error', fail)
    child.on('close', (code) => finish({ passed: code === 0, output: text }))
  })

/** @param {Check[]} lane checks that run one after the other @returns {Promise<boolean[]>} */
async function runLane(lane) {
  const passed = []
  for (const { name, program, args } of lane) {
    const began = performance.now()
    const result = await run(program, args, 'pipe')
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${result.passed ? '✓' : '✗'} ${name} (${seconds} s)`)
    if (result.output.trim()) console.log(result.output.trimEnd())
    passed.push(result.passed)
  }
  return passed
}

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
async function runVitest() {
  mkdirSync(dirname(resultFile), { recursive: true })
  rmSync(resultFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`]
  const { passed } = await run('vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)], 'inherit')
  const counted = vitestCounts()
  // an error outside of any test, or a crash, fails no test of its own
  return !passed && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

function vitestCounts() {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  let result
  try {
    result = JSON.parse(readFileSync(resultFile, 'utf8'))
  } catch {
    return counts
  }
  for (const { status, assertionResults } of result.testResults) {
    // a file that could not be loaded, or whose hooks failed, has a failure and perhaps no failed test
    if (status === 'failed' && !assertionResults.some(isFailed)) counts.failed++
    for (const test of assertionResults)
      counts[isFailed(test) ? 'failed' : test.status === 'passed' ? 'passed' : 'skipped']++
  }
  return counts
}

/** @param {{ status: string }} test */
const isFailed = (test) => test.status === 'failed'

// The browser tests wait for the rest: on two cores they would time out beside it.
const lanes = [[checks.lint], [checks.types, checks.deadCode, checks.format]]
const checked = (await Promise.all(lanes.map(runLane))).flat()
const { passed, failed, skipped } = await runVitest()

const allPassed = passed + checked.filter(Boolean).length
const allFailed = failed + checked.filter((isPassed) => !isPassed).length
process.exitCode = allFailed ? 1 : 0
console.log(`${allPassed} passed, ${allFailed} failed${skipped ? `, ${skipped} skipped` : ''}`)

// Runs a test program and reads its count from its closing lines, so that Catch2, node's test runner and
// programs of our own all come to one sum. A program that fails without saying what counts as one failure.
import {spawn} from 'node:child_process';

const closing_lines = [
  {pattern: /^All tests passed \(.* in (\d+) test cases?\)/, count: ([, passed]) => [passed, 0]},  // Catch2
  {pattern: /^test cases:\s*\d+ \|(?:\s*(\d+) passed)?(?: \|)?(?:\s*(\d+) failed)?/,  // Catch2
   count: ([, passed, failed]) => [passed, failed]},
  {pattern: /^(?:#|ℹ) pass (\d+)/, count: ([, passed]) => [passed, undefined]},  // node --test
  {pattern: /^(?:#|ℹ) fail (\d+)/, count: ([, failed]) => [undefined, failed]},
  {pattern: /^(\d+) passed, (\d+) failed/, count: ([, passed, failed]) => [passed, failed]},  // our own
];

export function read_counts(output) {
  const counts = {passed: 0, failed: 0};
  for (const line of output.split('\n')) {
    for (const {pattern, count} of closing_lines) {
      const match = pattern.exec(line);
      if (!match) continue;
      const [passed, failed] = count(match);
      if (passed !== undefined) counts.passed = Number(passed);
      if (failed !== undefined) counts.failed = Number(failed);
    }
  }
  return counts;
}

/** Resolves to {code, output}; never rejects. `code` is the exit code, or the signal's name, or the start error. */
export function run(command, {cwd, env} = {}) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1),
                        {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({code: error.code, output}));
    child.on('close', (code, signal) => resolve({code: signal ?? code, output}));
  });
}

/** A job that is a program: its own count, and its own words where it fails. */
export async function run_program(checks, command, options) {
  const {code, output} = await run(command, options);
  const counts = read_counts(output);
  checks.add(counts);
  if (code === 0 && counts.passed + counts.failed === 0) checks.item(command.join(' '), ['tested nothing']);
  if (code === 0) return;
  checks.quote(output);
  if (counts.failed === 0) checks.item(command.join(' '), [`ended with ${code}`]);
}

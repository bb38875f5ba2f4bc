// With nothing changed, `make site` has nothing to install, fetch or compile.
import {run} from '../lib/command.mjs';

export default async function set_up(checks) {
  const planned = await run(['make', '--no-print-directory', '--dry-run', 'site']);
  const work = planned.output.split('\n').filter((line) => /npm ci|sass|cmake --preset/.test(line));
  checks.item('make has no set-up left to do', planned.code === 0 ? work : [planned.output]);
  const compiled = await run(['cmake', '--build', 'build', '--target', 'concordat']);
  checks.item('ninja has nothing left to compile',
              /no work to do/.test(compiled.output) ? [] : compiled.output.split('\n').slice(-5));
}

import { spawnSync } from 'node:child_process';
import { root } from './rooms.ts';

// The flows over the whole shop in one process, or, with --distributed, over rooms that are processes of their own.
const given = process.argv.slice(2);
const project = given.includes('--distributed') ? 'flows-apart' : 'flows';
const rest = given.filter(argument => argument !== '--distributed');
const { status } = spawnSync(
  'npm',
  ['run', 'test:jest', '--', '--selectProjects', project, ...rest],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);

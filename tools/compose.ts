import { deliver } from './generated-files.ts';
import { composedFiles } from './composed-files.ts';

deliver(composedFiles(), process.argv.includes('--check'));

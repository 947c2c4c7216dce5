import { composedFiles } from './composed-files.ts';
import { deliver } from './generated-files.ts';

deliver(composedFiles(), process.argv.includes('--check'));

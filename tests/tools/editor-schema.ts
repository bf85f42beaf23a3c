/** The JSON Schema of all glossary files, made from the schema that the extension itself uses. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { ClaimFile, SourceFile, TermFile } from '../../utils/glossary/schema.ts';

export const editorSchema = (): string =>
  `${JSON.stringify(toJsonSchema(v.union([TermFile, SourceFile, ClaimFile]), { errorMode: 'ignore' }), null, 2)}\n`;

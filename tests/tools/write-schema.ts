/** `npm run schema`: writes the JSON Schema that editors use, from the one definition in utils/glossary/schema.ts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchema } from './editor-schema.ts';

writeFileSync(join(import.meta.dirname, '../../public/glossary/glossary.schema.json'), editorSchema());

// node pair_parts.mjs WHOLE PART...: writes into each part which WHOLE it was cut out of, as a custom
// section "pair": web/rest.mjs puts no parts of different versions together.
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';

const [whole, ...parts] = process.argv.slice(2);
const digest = createHash('sha256').update(readFileSync(whole)).digest('base64').slice(0, 16);
const sized = (bytes) => Buffer.concat([Buffer.from([bytes.length]), bytes]); // below 128 bytes
const section = Buffer.concat([sized(Buffer.from('pair')), Buffer.from(digest)]);
for (const part of parts) appendFileSync(part, Buffer.concat([Buffer.from([0]), sized(section)]));

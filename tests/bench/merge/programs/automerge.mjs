import * as A from '@automerge/automerge';
import { programOf } from './automerge_any.mjs';

export const extension = 'automerge';
export const { start, edited, load, merge, plain, save, conflicts } = programOf(A);

// The newest one, on the files of the older: they have one format.
import * as A from 'automerge-current';
import { programOf } from './automerge_any.mjs';

export const extension = 'automerge';
export const { load, merge, plain, save, conflicts } = programOf(A);

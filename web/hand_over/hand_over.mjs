// What the application asks when a plan is handed over (src/platform/web/hand_over.cpp), and what turns
// arriving links and pages into plan files. Loaded when first asked for. Each function answers with
// bytes; what it throws is told to the person.
import { makeLink as linkFor, planInLink } from './link.mjs';
import { makePageFile as pageFileFor, planInPage } from './page_file.mjs';
import { qrCode } from './qr.mjs';
import { share } from './share.mjs';

export { planInLink, planInPage, share };

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const makePageFile = (plan) => pageFileFor(decoder.decode(plan));
export const makeLink = async (plan) => encoder.encode(await linkFor(plan));
export const makeQrCode = async (text) => encoder.encode(await qrCode(text));

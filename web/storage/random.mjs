// 128 random bits as a word. crypto.randomUUID is missing where a site is served without https.
export const randomName = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

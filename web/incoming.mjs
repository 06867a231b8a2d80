// The bytes of what people open. A page that holds application and plan gives its plan.
export const handingOver = () =>
  import('./hand_over/hand_over.mjs').catch(() => {
    throw new Error('A part of Entente could not be loaded. Try again when the site can be reached.');
  });

export async function bytesOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x3c) return bytes; // "<": no plan file begins so
  const { planInPage } = await handingOver();
  return planInPage(new TextDecoder().decode(bytes)) ?? bytes;
}

// The browser's share sheet: mail, messengers, nearby devices, whatever the system offers.
export async function share(bytes, name, type) {
  const files = [new File([bytes], name, { type })];
  if (!navigator.canShare?.({ files }))
    throw new Error('This browser does not share such files. Save the file and attach it.');
  try {
    await navigator.share({ files, title: name });
  } catch (error) {
    if (error.name === 'AbortError') return new Uint8Array(); // the person's own choice
    throw new Error('The browser did not open its share sheet. Save the file and attach it.');
  }
  return new TextEncoder().encode('shared');
}

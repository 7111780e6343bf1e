/** Time for the browser to start the download before its URL is taken back. */
const revokeAfter = 30_000;

/** Hands a text to the person as a file, without any permission. A long one comes in parts. */
export function saveFile(name: string, type: string, text: string | readonly Blob[]): void {
  const parts = typeof text === 'string' ? [text] : [...text];
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), revokeAfter);
}

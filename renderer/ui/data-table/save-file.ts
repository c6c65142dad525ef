/** Gives a file made by the page to the system's save dialog. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download holds its own reference once it has begun.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

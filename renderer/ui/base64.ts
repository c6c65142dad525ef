/** Letters a call can take as arguments at once. */
const RUN = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += RUN)
    letters += String.fromCharCode(...bytes.subarray(at, at + RUN));
  return btoa(letters);
}

export const bytesOfBase64 = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

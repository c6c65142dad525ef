/** Names of the journal's streams: `kind/rest`. */

/** `user/0190…` → `user` */
export const kindOfStream = (stream: string): string => stream.slice(0, stream.indexOf("/"));

/** `user/0190…` → `0190…` */
export const idOfStream = (stream: string): string => stream.slice(stream.indexOf("/") + 1);

/** What one device says of the numbers it gives; only that device writes it. */
export const numberBlockOf = (deviceId: string, kind: string): string => `number-block/${deviceId}/${kind}`;

/** What runs of numbers the centre leased to a device; only the centre writes it. */
export const numberLeaseOf = (deviceId: string, kind: string): string => `number-lease/${deviceId}/${kind}`;

/** Device and kind of a `number-block` or `number-lease` stream; null when it names none. */
export const numbersOfStream = (
  stream: string,
): { readonly deviceId: string; readonly kind: string } | null => {
  const [, deviceId, kind, ...more] = stream.split("/");
  return deviceId && kind && more.length === 0 ? { deviceId, kind } : null;
};

/** Requests and answers that are bytes and not JSON: how they are declared. */
import { z } from "zod";

/** Any other body than JSON reaches a handler as a file. */
export const bytesBody = z.custom<{ readonly size: number; arrayBuffer(): Promise<ArrayBuffer> }>(
  (value) => typeof value === "object" && value !== null && "arrayBuffer" in value,
  "not-bytes",
);

/** Bytes with their status and headers: 200 all of them, 206 those from a byte on, 304 none that are not known. */
const answered = <Status extends number>(status: Status) =>
  z.strictObject({
    status: z.literal(status),
    headers: z.record(z.string(), z.string()),
    body: bytesBody.optional(),
  });
export const bytesAnswer = z.union([answered(200), answered(206), answered(304)]);

/** What a request for bytes may ask besides: the end of them, or whether they are other ones. */
export const bytesHeaders = z.looseObject({
  range: z.string().max(100).optional(),
  "if-none-match": z.string().max(200).optional(),
});

/** `bytes=N-` → N; null where the header asks for something else, which is answered with everything. */
export const rangeStart = (header: string | undefined, size: number): number | null => {
  const from = Number(/^bytes=(\d{1,12})-$/.exec(header ?? "")?.[1] ?? Number.NaN);
  return from > 0 && from < size ? from : null;
};

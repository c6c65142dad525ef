/** A line to the service that is cut, stalls and delays; each connection goes to whichever process of the service lives. */
import { connect, createServer, type Socket } from "node:net";
import type { Random } from "../sim/random.ts";

export interface RoughLine {
  readonly url: string;
  /** Nothing passes until it is mended. */
  cut(): void;
  mend(): void;
  close(): void;
}

const CHUNK_DELAY_MS = 40;

/** Passes bytes on, each piece a little later, in their order; now and then the connection breaks in the middle. */
const passOn = (from: Socket, to: Socket, random: Random, smooth: () => boolean): void => {
  let last = Promise.resolve();
  from.on("data", (piece: Buffer) => {
    const delay = smooth() ? 0 : random.below(CHUNK_DELAY_MS);
    const breaks = !smooth() && random.chance(0.02);
    last = last.then(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            if (breaks) {
              from.destroy();
              to.destroy();
            } else if (to.writable) to.write(piece);
            resolve();
          }, delay);
        }),
    );
  });
  from.on("end", () => void last.then(() => to.end()));
  from.on("close", () => void last.then(() => to.destroy()));
};

/** @param port of a living process of the service; null while there is none */
export const layRoughLine = async (
  random: Random,
  port: () => number | null,
  smooth: () => boolean,
): Promise<RoughLine> => {
  let whole = true;
  const ends = new Set<Socket>();
  const hold = (socket: Socket): void => {
    ends.add(socket);
    socket.on("close", () => ends.delete(socket));
    socket.on("error", () => socket.destroy());
  };
  const server = createServer((near) => {
    hold(near);
    const target = port();
    if (!whole || target === null) {
      near.destroy();
      return;
    }
    const far = connect(target, "127.0.0.1");
    hold(far);
    passOn(near, far, random, smooth);
    passOn(far, near, random, smooth);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the line has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut: () => {
      whole = false;
      for (const socket of ends) socket.destroy();
    },
    mend: () => {
      whole = true;
    },
    close: () => {
      for (const socket of ends) socket.destroy();
      server.close();
    },
  };
};

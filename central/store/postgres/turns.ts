/** @param othersWait whether somebody asked for the same name after this one */
type Work<T> = (othersWait: () => boolean) => Promise<T>;

/**
 * One after another, in the order of asking, for each name. A process asks the database for an office's lock with one
 * connection at a time: those who wait here hold no connection, and other offices find one free.
 */
export const turns = (): (<T>(name: string, work: Work<T>) => Promise<T>) => {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = last.get(name) ?? Promise.resolve();
    const othersWait = (): boolean => last.get(name) !== settled;
    const mine = before.then(
      () => work(othersWait),
      () => work(othersWait),
    );
    const settled: Promise<unknown> = mine.catch(() => undefined);
    last.set(name, settled);
    try {
      return await mine;
    } finally {
      if (last.get(name) === settled) last.delete(name);
    }
  };
};

export type WithInn<T> = T & { readonly inn: number };

/** Rows of a query by taxpayer, in the query's order. */
export const byInn = <Row extends { readonly inn: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> => {
  const map = new Map<number, Row[]>();
  for (const row of rows) {
    const list = map.get(row.inn);
    if (list) list.push(row);
    else map.set(row.inn, [row]);
  }
  return map;
};

/** Name of an X.501 directory: of a person, of a certification authority. Compared as bytes, shown as text. */
import { fieldsOf, oidOf, sequenceOf, setOf, textOf } from "./asn1.ts";
import type { Block } from "./blocks.ts";
import { OID } from "./oids.ts";

export interface DistinguishedName {
  readonly der: Uint8Array;
  readonly attributes: readonly { readonly oid: string; readonly value: string | null }[];
}

export const readName = (block: Block): DistinguishedName => ({
  der: block.der,
  attributes: sequenceOf(block).flatMap((relative) =>
    setOf(relative).map((attribute) => {
      const fields = fieldsOf(sequenceOf(attribute));
      const oid = oidOf(fields.take());
      const value = textOf(fields.take());
      fields.end();
      return { oid, value };
    }),
  ),
});

export const valuesOf = (name: DistinguishedName, oid: string): readonly string[] =>
  name.attributes.flatMap((attribute) =>
    attribute.oid === oid && attribute.value !== null ? [attribute.value] : [],
  );

/** The common name, or whatever the name has. */
export const shownName = (name: DistinguishedName): string =>
  valuesOf(name, OID.commonName)[0] ?? name.attributes.map(({ value }) => value ?? "").join(", ");

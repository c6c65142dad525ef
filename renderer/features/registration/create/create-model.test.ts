import { describe, expect, it } from "vitest";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { type CreateForm, emptyForm, newRequest } from "./create-model.ts";
import { detailsOf, fieldsOf } from "./details-fields.ts";

const today = "2026-11-28" as PlainDate;
const form: CreateForm = { ...emptyForm(today, "10109199090060"), name: " Асанова Айгүл " };
const gapsOf = (part: Partial<CreateForm>): readonly string[] => {
  const made = newRequest({ ...form, ...part });
  return made.ok ? [] : [...made.gaps];
};

describe("a request from paper", () => {
  it("of a person for himself needs an ИНН, a name and a day", () => {
    const made = newRequest({ ...form, documents: "Паспорт\n\nсправка" });
    expect(made.ok && made.request).toEqual({
      kind: "cabinet-access",
      basis: "application",
      applicant: { inn: "10109199090060", nameClaimed: "Асанова Айгүл", role: "self" },
      organization: null,
      phone: null,
      submittedOn: "2026-11-28",
      payload: {
        documents: [{ title: "Паспорт" }, { title: "справка" }],
        details: { kind: "cabinet-access" },
      },
      thumbnails: [],
    });
    const scan = { title: "скан", mediaType: "image/png", base64: "iVBO", thumbnail: "/9j/" } as const;
    const scanned = newRequest({ ...form, documents: "Паспорт" }, [scan]);
    expect(scanned.ok && scanned.request).toMatchObject({
      payload: {
        documents: [{ title: "Паспорт" }, { title: "скан", mediaType: "image/png", base64: "iVBO" }],
      },
      thumbnails: [{ document: 1, thumbnail: "/9j/" }],
    });
    expect(gapsOf({ inn: "123", name: " ", submittedOn: null })).toEqual(["inn", "name", "submittedOn"]);
  });

  it("a head and an accountant name an organization, a representative may", () => {
    expect(gapsOf({ role: "head" })).toEqual(["organizationInn", "organizationName"]);
    expect(gapsOf({ role: "representative" })).toEqual([]);
    expect(gapsOf({ role: "representative", organizationName: "ОсОО" })).toEqual(["organizationInn"]);
  });

  it("says which field of its kind is missing", () => {
    expect(gapsOf({ kind: "vat-registration" })).toEqual(["details.since"]);
    expect(gapsOf({ kind: "vat-registration", details: { since: "2026-12-01" } })).toEqual([]);
  });
});

describe("fields by kind", () => {
  it("places follow the taxpayer (111(6))", () => {
    const places = (payerKind: string) =>
      fieldsOf("tax-registration", { payerKind })
        .map((field) => field.name)
        .filter((name) => name.startsWith("places."));
    expect(places("organization")).toEqual(["places.stateRegistration"]);
    expect(places("sole-trader")).toEqual(["places.passportAddress", "places.residence", "places.business"]);
  });

  it("what no longer applies is not sent", () => {
    const typed = { ground: "place", changedOn: "2026-11-01", newOffice: "004", newInn: "1" };
    expect(detailsOf("re-registration", typed)).toMatchObject({
      ok: true,
      details: { ground: "place", newOffice: "004", newInn: null },
    });
  });

  it("a new name is asked in both languages", () => {
    const typed = { ground: "name", changedOn: "2026-11-01", "newName.ru": "ОсОО «Үмүт»" };
    expect(detailsOf("re-registration", typed)).toEqual({ ok: false, fields: ["newName.ky"] });
  });
});

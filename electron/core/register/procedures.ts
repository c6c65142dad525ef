/** The State register of taxpayers: one entry, its links, its extracts, its twins. */
import { registeredEntry } from "#db/queries/registration-facts.ts";
import { isNaturalPerson } from "#shared/domain/register/compare-entries.ts";
import { RELEASE_GROUNDS } from "#shared/law/registration/art-064-release.ts";
import { procedures } from "../procedure.ts";
import { orRefuse } from "../refusal.ts";
import { registerCard } from "./card.ts";
import { changeConsent, changeContacts, endLink } from "./change-entry.ts";
import { compareTwo, duplicatesOf } from "./compare.ts";
import { printExtract } from "./print-extract.ts";
import { releaseOpen, releaseSecret } from "./release-extract.ts";

const { register } = procedures;

export const registerProcedures = {
  card: register.card.handler(({ input, context }) => registerCard(context.read, input.inn, context.today)),
  endLink: register.endLink.handler(({ input, context }) => endLink(context, input)),
  changeContacts: register.changeContacts.handler(({ input, context }) => changeContacts(context, input)),
  changeConsent: register.changeConsent.handler(({ input, context }) => changeConsent(context, input)),

  grounds: register.grounds.handler(({ input, context }) => {
    const person = isNaturalPerson(registeredEntry(context.read, input.inn)?.kind ?? "");
    return RELEASE_GROUNDS.filter(
      (ground) => ground.from <= context.today && (!ground.personsOnly || person),
    ).map((ground) => ({
      item: ground.id,
      article: ground.article,
      title: { key: ground.title },
      shown: { key: `register.evidence.${ground.condition}` },
      sections: [...ground.sections],
    }));
  }),
  extract: register.extract.handler(async ({ input, context }) => ({
    extract: await releaseOpen(context, input),
  })),
  release: register.release.handler(async ({ input, context }) => ({
    extract: await releaseSecret(context, input),
  })),
  renderExtract: register.renderExtract.handler(({ input, context }) => {
    const printed = orRefuse(printExtract(context.read, input.inn, input.extractId, input.language));
    const { pdf, pages, sha256, fileName } = printed;
    return { base64: Buffer.from(pdf).toString("base64"), pages, sha256, fileName };
  }),

  compare: register.compare.handler(({ input, context }) => compareTwo(context, input)),
  duplicates: register.duplicates.handler(({ input, context }) => duplicatesOf(context, input.inn)),
};

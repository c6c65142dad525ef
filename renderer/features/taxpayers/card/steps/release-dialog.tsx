import { Checkbox, Radio, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { RegisterCard, ReleasedExtract, ReleaseGroundView } from "#shared/contract/register-view.ts";
import { type LegalBasis, tc } from "#shared/kernel/legal-basis.ts";
import { RELEASE_SECTIONS } from "#shared/law/registration/release-sections.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../../ui/confirm-binding.tsx";
import { DateField } from "../../../../ui/fields.tsx";
import { type FormDraft, useFormDraft } from "../../../../ui/use-form-draft.ts";
import css from "../card-parts.module.css";
import { ownRecipients } from "../register-model.ts";
import { emptyRelease, openedBy, type ReleaseForm, releaseOf } from "../release-model.ts";
import { useGrounds, useRegisterCommand } from "../use-register.ts";

interface Props {
  readonly card: RegisterCard;
  readonly onClose: () => void;
  readonly onDone: (extract: ReleasedExtract) => void;
}

type Release = Extract<ReturnType<typeof releaseOf>, { ok: true }>;
const BASES = ["item", "consent", "own"] as const;
const NO_GROUNDS: readonly ReleaseGroundView[] = [];
const NO_GAPS: ReadonlySet<keyof ReleaseForm> = new Set();

/** Hands out the tax secret: to whom, on what ground, which parts (64(2), 64(4), 49(1)(5)). */
export function ReleaseDialog({ card, onClose, onDone }: Props) {
  const { t } = useText();
  const { session } = useSession();
  const { inn } = card;
  const [asked, setAsked] = useState(false);
  const grounds = useGrounds(inn).data ?? NO_GROUNDS;
  const form = useFormDraft<ReleaseForm>(`taxpayer/${inn}/release`, emptyRelease(session.today, inn));
  const release = releaseOf(form.value, grounds);
  const gaps = asked && !release.ok ? release.gaps : NO_GAPS;
  const make = useRegisterCommand((client, commandId, asking: Release & { readonly password: string }) =>
    client.register.release({
      commandId,
      inn,
      recipient: asking.recipient,
      claim: asking.claim,
      sections: asking.sections,
      password: asking.password,
    }),
  );
  return (
    <ConfirmBinding
      opened
      size={760}
      title={t("tc.release.title")}
      effects={[t("tc.release.effect")]}
      articles={[articleOf(form.value, grounds), tc("64.7")]}
      action={t("tc.release.do")}
      withPassword
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
      onConfirm={(password) => {
        setAsked(true);
        if (!release.ok) return;
        make.mutate(
          { ...release, password },
          {
            onSuccess: ({ extract }) => {
              form.discard();
              onDone(extract);
            },
          },
        );
      }}
    >
      <div className={css.fields}>
        <TextInput
          label={t("tc.release.recipient")}
          description={t("tc.release.recipient.hint")}
          value={form.value.recipient}
          maxLength={300}
          error={gaps.has("recipient") ? t("ui.required") : undefined}
          onChange={(event) => form.change({ recipient: event.currentTarget.value })}
        />
        <Radio.Group
          label={t("tc.release.basis")}
          value={form.value.basis}
          onChange={(value) => form.change({ basis: BASES.find((one) => one === value) ?? "item" })}
        >
          <div className={css.checks}>
            {BASES.map((basis) => (
              <Radio key={basis} value={basis} label={t(`tc.basis.${basis}`)} size="xs" />
            ))}
          </div>
        </Radio.Group>
        {form.value.basis === "item" && <ItemFields form={form} gaps={gaps} grounds={grounds} />}
        {form.value.basis === "consent" && <ConsentFields form={form} gaps={gaps} />}
        {form.value.basis === "own" && (
          <Select
            label={t("tc.release.person")}
            value={form.value.personInn}
            onChange={(value) => form.change({ personInn: value ?? inn })}
            data={[...ownRecipients(card, t("tc.basis.own"))]}
            allowDeselect={false}
          />
        )}
        <Sections form={form} grounds={grounds} missing={gaps.has("sections")} />
      </div>
    </ConfirmBinding>
  );
}

const articleOf = (form: ReleaseForm, grounds: readonly ReleaseGroundView[]): LegalBasis => {
  if (form.basis === "consent") return tc("64.4");
  if (form.basis === "own") return tc("49.1.5");
  return grounds.find(({ item }) => item === form.item)?.article ?? tc("64.2");
};

interface FieldsProps {
  readonly form: FormDraft<ReleaseForm>;
  readonly gaps: ReadonlySet<keyof ReleaseForm>;
}

/** An item of the closed list, the request, and what shows that the item applies. */
function ItemFields({
  form,
  gaps,
  grounds,
}: FieldsProps & { readonly grounds: readonly ReleaseGroundView[] }) {
  const { t, say, cite } = useText();
  const { item, actNumber, actOn, shown } = form.value;
  const chosen = grounds.find((ground) => ground.item === item);
  const required = (field: keyof ReleaseForm) => (gaps.has(field) ? t("ui.required") : undefined);
  return (
    <>
      <Select
        label={t("tc.release.item")}
        placeholder={t("tc.release.item.choose")}
        value={item === "" ? null : item}
        onChange={(value) => form.change({ item: value ?? "" })}
        data={grounds.map((ground) => ({
          value: ground.item,
          label: `${cite(ground.article)}. ${say(ground.title)}`,
        }))}
        error={required("item")}
        maxDropdownHeight={260}
      />
      <div className={css.pair}>
        <TextInput
          label={t("tc.release.act-number")}
          value={actNumber}
          maxLength={100}
          error={required("actNumber")}
          onChange={(event) => form.change({ actNumber: event.currentTarget.value })}
        />
        <DateField
          label={t("tc.release.act-on")}
          value={actOn}
          onChange={(value) => form.change({ actOn: value })}
          error={required("actOn")}
        />
      </div>
      <TextInput
        label={chosen === undefined ? t("tc.release.shown") : say(chosen.shown)}
        value={shown}
        maxLength={1000}
        error={gaps.has("shown") ? t("ui.too-short", { min: 3 }) : undefined}
        onChange={(event) => form.change({ shown: event.currentTarget.value })}
      />
    </>
  );
}

/** The written consent: who signed it, when, in what form, who brought it. */
function ConsentFields({ form, gaps }: FieldsProps) {
  const { t } = useText();
  const { givenBy, consentOn, form: kind, broughtBy } = form.value;
  const required = (field: keyof ReleaseForm) => (gaps.has(field) ? t("ui.required") : undefined);
  return (
    <>
      <div className={css.pair}>
        <TextInput
          label={t("tc.release.given-by")}
          value={givenBy}
          maxLength={300}
          error={required("givenBy")}
          onChange={(event) => form.change({ givenBy: event.currentTarget.value })}
        />
        <DateField
          label={t("tc.release.consent-on")}
          value={consentOn}
          onChange={(value) => form.change({ consentOn: value })}
          error={required("consentOn")}
        />
      </div>
      <div className={css.pair}>
        <Select
          label={t("tc.release.form")}
          value={kind}
          onChange={(value) => form.change({ form: value === "electronic" ? "electronic" : "paper" })}
          data={(["paper", "electronic"] as const).map((one) => ({ value: one, label: t(`tc.form.${one}`) }))}
          allowDeselect={false}
        />
        <Select
          label={t("tc.release.brought")}
          value={broughtBy}
          onChange={(value) => form.change({ broughtBy: value === "recipient" ? "recipient" : "taxpayer" })}
          data={(["taxpayer", "recipient"] as const).map((one) => ({
            value: one,
            label: t(`tc.brought.${one}`),
          }))}
          allowDeselect={false}
        />
      </div>
    </>
  );
}

function Sections(props: {
  readonly form: FormDraft<ReleaseForm>;
  readonly grounds: readonly ReleaseGroundView[];
  readonly missing: boolean;
}) {
  const { t } = useText();
  const { form } = props;
  const opened = openedBy(form.value, props.grounds);
  const bounded = opened.length < RELEASE_SECTIONS.length;
  return (
    <Checkbox.Group
      label={t("tc.release.sections")}
      description={bounded ? t("tc.release.sections.bounded") : undefined}
      error={props.missing ? t("tc.release.sections.none") : undefined}
      value={form.value.sections.filter((section) => opened.includes(section))}
      onChange={(values) =>
        form.change({ sections: RELEASE_SECTIONS.filter((section) => values.includes(section)) })
      }
    >
      <div className={css.checks}>
        {RELEASE_SECTIONS.map((section) => (
          <Checkbox
            key={section}
            value={section}
            label={t(`tc.section.${section}`)}
            disabled={!opened.includes(section)}
            size="xs"
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

import { Button, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import {
  APPLICANT_ROLES,
  REGISTRATION_BASES,
  REGISTRATION_KINDS,
} from "#shared/contract/registration/values.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { DraftTextarea } from "../../../ui/draft-textarea.tsx";
import { DateField } from "../../../ui/fields.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useFormDraft } from "../../../ui/use-form-draft.ts";
import css from "../queue/queue.module.css";
import { useQueueCommand } from "../queue/use-queue.ts";
import { lines } from "../request/request-model.ts";
import type { AttachedFile } from "../scans/attached-files.ts";
import { FilesField } from "../scans/files-field.tsx";
import { type CreateForm, emptyForm, forOrganization, type NewRequest, newRequest } from "./create-model.ts";
import { DetailsForm } from "./details-form.tsx";
import { FoundName } from "./found-name.tsx";

interface Props {
  /** Where the counter already knows who stands before it. */
  readonly inn?: string;
  readonly onClose: () => void;
  readonly onCreated: (request: RegistrationView) => void;
}

/** A request brought on paper, or made on the office's own ground. */
export function CreateDialog(props: Props) {
  const { t } = useText();
  return (
    <Dialog opened onClose={props.onClose} title={t("reg.create.title")} size={720}>
      <Form {...props} />
    </Dialog>
  );
}

function Form({ inn = "", onClose, onCreated }: Props) {
  const { t } = useText();
  const { session } = useSession();
  const form = useFormDraft<CreateForm>("registration/create", emptyForm(session.today, inn));
  const [asked, setAsked] = useState(false);
  const [files, setFiles] = useState<readonly AttachedFile[]>(NO_FILES);
  const create = useQueueCommand((client, commandId, request: NewRequest) =>
    client.create({ commandId, ...request }),
  );
  const { value } = form;
  const made = newRequest(value, files);
  const gaps = asked && !made.ok ? made.gaps : NONE;
  const missing = (field: string) => (gaps.has(field) ? t("ui.required") : undefined);
  const text = (field: "inn" | "name" | "organizationInn" | "organizationName" | "phone") => ({
    value: value[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      form.change({ [field]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!made.ok) return;
    create.mutate(made.request, {
      onSuccess: ({ request }) => {
        form.discard();
        onCreated(request);
      },
    });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <div className={css.triple}>
        <Select
          label={t("reg.col.kind")}
          value={value.kind}
          onChange={(next) =>
            form.change({ kind: REGISTRATION_KINDS.find((one) => one === next) ?? value.kind, details: {} })
          }
          data={REGISTRATION_KINDS.map((kind) => ({ value: kind as string, label: t(`reg.kind.${kind}`) }))}
          data-autofocus
        />
        <Select
          label={t("reg.create.basis")}
          value={value.basis}
          onChange={(next) =>
            form.change({ basis: REGISTRATION_BASES.find((one) => one === next) ?? value.basis })
          }
          data={REGISTRATION_BASES.map((basis) => ({
            value: basis as string,
            label: t(`reg.basis.${basis}`),
          }))}
        />
        <DateField
          label={t("reg.create.submitted")}
          value={value.submittedOn}
          onChange={(submittedOn) => form.change({ submittedOn })}
          error={missing("submittedOn")}
        />
      </div>
      <div className={css.innRow}>
        <div>
          <TextInput
            label={t("reg.create.inn")}
            maxLength={14}
            inputMode="numeric"
            error={gaps.has("inn") ? t("reg.create.not-an-inn") : undefined}
            {...text("inn")}
          />
        </div>
        <div>
          <TextInput
            label={t("reg.create.name")}
            maxLength={1000}
            error={missing("name")}
            {...text("name")}
          />
          <FoundName inn={value.inn} typed={value.name} onTake={(name) => form.change({ name })} />
        </div>
      </div>
      <div className={css.pair}>
        <Select
          label={t("reg.create.role")}
          value={value.role}
          onChange={(next) =>
            form.change({ role: APPLICANT_ROLES.find((one) => one === next) ?? value.role })
          }
          data={APPLICANT_ROLES.map((role) => ({ value: role as string, label: t(`reg.role.${role}`) }))}
        />
        <TextInput label={t("reg.create.phone")} maxLength={40} {...text("phone")} />
      </div>
      {forOrganization(value) && (
        <div className={css.innRow}>
          <div>
            <TextInput
              label={t("reg.create.organization-inn")}
              maxLength={14}
              inputMode="numeric"
              error={gaps.has("organizationInn") ? t("reg.create.not-an-inn") : undefined}
              {...text("organizationInn")}
            />
          </div>
          <div>
            <TextInput
              label={t("reg.create.organization-name")}
              maxLength={1000}
              error={missing("organizationName")}
              {...text("organizationName")}
            />
            <FoundName
              inn={value.organizationInn}
              typed={value.organizationName}
              onTake={(organizationName) => form.change({ organizationName })}
            />
          </div>
        </div>
      )}
      <DetailsForm
        key={value.kind}
        kind={value.kind}
        typed={value.details}
        gaps={gaps}
        onChange={(part) => form.change({ details: { ...value.details, ...part } })}
      />
      <DraftTextarea
        draft={form.text("documents")}
        label={t("reg.create.documents")}
        description={t("reg.create.documents.hint")}
        minRows={2}
        maxRows={5}
      />
      <FilesField files={files} others={lines(value.documents).length} onChange={setFiles} />
      {create.isError && <ProblemAlert error={create.error} />}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose} disabled={create.isPending}>
          {t("ui.cancel")}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t("reg.create.do")}
        </Button>
      </div>
    </form>
  );
}

const NONE: ReadonlySet<string> = new Set();
const NO_FILES: readonly AttachedFile[] = [];

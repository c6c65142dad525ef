import { Checkbox, SimpleGrid } from "@mantine/core";
import { ROLES, type Role } from "#shared/domain/access/permission.ts";
import { useText } from "../../../locales/use-text.ts";

interface Props {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly error?: string | undefined;
}

/** The roles of a person; one person may hold several. */
export function RolesField({ value, onChange, error }: Props) {
  const { t } = useText();
  return (
    <Checkbox.Group
      label={t("admin.user.roles")}
      value={[...value]}
      onChange={(chosen) => onChange(ROLES.filter((role) => chosen.includes(role)))}
      error={error}
    >
      <SimpleGrid cols={2} spacing="md" verticalSpacing={8} mt={8}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={t(`shell.role.${role}`)} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

/** Forms that a name took in other languages, and how lists abbreviate it, with the spelling that they are read as (domain E.6). */
const FORMS = {
  muhammad: 'md mhd mohd muhd mehmet mehmed magomed magomet magamed mukhammad mokhamed mukhamed mahamat mamadou mahomed магомед мехмет',
  ahmad: 'ahmet akhmad akhmed achmad ахмед ахмад',
  ibrahim: 'brahim ibragim ибрагим',
  yusuf: 'yusup jusuf jusup юсуп',
  husayn: 'huseyin хусейн гусейн',
  abdullah: 'abdullo абдулло',
} as const satisfies Record<string, string>;

const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([form, others]) => others.split(' ').map((other) => [other, form] as const)),
);

export const commonForm = (token: string): string => READ_AS.get(token) ?? token;

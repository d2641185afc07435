/** The latest day that a birth may have been: the benefit of the doubt. A conventional 1 January proves the year at most (I-46). */
export const latestBirth = (person: string) =>
  `case when ${person}.birth_conventional then make_date(extract(year from ${person}.birth_latest)::int, 12, 31) else ${person}.birth_latest end`;

export const youngestAge = (person: string, at: string) => `extract(year from age((${at})::date, ${latestBirth(person)}))::int`;

/** Whether the person counts as a child for want of a settled age: an open doubt, or one that could not be settled (I-09). */
export const inDoubt = (person: string) => `${person}.age_status in ('DOUBT_RAISED', 'UNDETERMINED')`;

/** The bands of domain D.4, by the youngest plausible age (A.6); an open doubt stands apart, as a child. */
export const ageBandSql = (at: string) => `case
  when ${inDoubt('p')} then 'TREATED_AS_CHILD'
  when p.birth_latest is null then null
  else (select band from (values (0, 5, '0-5'), (6, 11, '6-11'), (12, 13, '12-13'), (14, 15, '14-15'), (16, 17, '16-17'), (18, 24, '18-24'),
    (25, 34, '25-34'), (35, 49, '35-49'), (50, 999, '50+')) as bands (low, high, band)
    where ${youngestAge('p', at)} between low and high) end`;

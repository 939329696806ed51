// An ISO date comes in, its year goes out: what "this year" means in a document of that date.

/** Null where there is no date, or none that begins with a year. */
export function yearOf(date: string | null | undefined): number | null {
  const [year] = /^\d{4}/u.exec(date ?? "") ?? [];
  return year === undefined ? null : Number(year);
}

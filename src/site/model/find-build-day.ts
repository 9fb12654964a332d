const day = 86_400_000;

/** The start of the day (UTC) of the build, in milliseconds since 1970: two builds of one day are the same. */
export const findBuildDay = (): number => Math.floor(Date.now() / day) * day;

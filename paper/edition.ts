import built from 'virtual:edition'

/** The edition that pages name at their foot: the one that an export prints, which may be later than the build. */
export const edition = window.edition ?? built

/** The version of this project, as its interfaces tell it. */
export const version = '0.1.0'

/** The version of the package; a test keeps it the same as in package.json. */
export const VERSION_NAME = '0.1.0';

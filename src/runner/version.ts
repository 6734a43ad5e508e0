/** The release that speaks: package.json's, held equal by a test. */
export const version = '1.0.0';

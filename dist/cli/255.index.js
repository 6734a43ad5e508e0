export const id = 255;
export const ids = [255];
export const modules = {

/***/ 7255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   version: () => (/* binding */ version)
/* harmony export */ });
/** The release that speaks: package.json's, held equal by a test. */
const version = '1.0.0';


/***/ })

};

/**
 * What we call and the oldest engines that we build for have not (`build.target` in vite.config.ts; many a
 * WeChat runs on one). Comes before all other scripts of the page.
 */
Object.hasOwn ??= (holder, key) => Reflect.getOwnPropertyDescriptor(holder, key) !== undefined

URL.canParse ??= (url, base) => {
  try {
    return new URL(url, base).href !== ''
  } catch {
    return false
  }
}

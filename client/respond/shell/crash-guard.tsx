import { Component, type ReactNode } from 'react'

interface CrashGuardProps {
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Words instead of an empty page when drawing fails. React takes nothing but a class for it. */
export class CrashGuard extends Component<CrashGuardProps, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override render() {
    return this.state.hasCrashed ? this.props.fallback : this.props.children
  }
}

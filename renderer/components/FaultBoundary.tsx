import { Component, type ReactNode } from 'react'

export interface FaultBoundaryProps {
  readonly children: ReactNode
  /** What stands in place of what could not be drawn. @param again Draws it anew. */
  readonly fallback: (thrown: unknown, again: () => void) => ReactNode
  /** Another one draws anew by itself. */
  readonly place: unknown
}

interface Faults {
  readonly fault: { readonly thrown: unknown } | null
}

/** Keeps what cannot be drawn from taking the whole window away: React empties the page when nothing catches an error. */
export class FaultBoundary extends Component<FaultBoundaryProps, Faults> {
  override state: Faults = { fault: null }

  static getDerivedStateFromError(thrown: unknown): Faults {
    return { fault: { thrown } }
  }

  override componentDidUpdate({ place }: FaultBoundaryProps): void {
    if (this.state.fault !== null && place !== this.props.place) this.again()
  }

  private readonly again = (): void => this.setState({ fault: null })

  override render(): ReactNode {
    const { fault } = this.state
    return fault === null ? this.props.children : this.props.fallback(fault.thrown, this.again)
  }
}

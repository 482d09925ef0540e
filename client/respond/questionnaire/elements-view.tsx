import { type IElement, PanelModel, type PanelModelBase, Question } from 'survey-core'
import type { Fault } from './faults.ts'
import { QuestionView } from './question-view.tsx'

export interface ElementsViewProps {
  readonly container: PanelModelBase
  readonly faultsOf: (question: Question) => readonly Fault[]
}

/** The questions of a page or panel; what the author set side by side stands so where there is room. */
export function ElementsView({ container, faultsOf }: ElementsViewProps) {
  return container.visibleRows.map(row => (
    <div className="row" key={row.id} data-across={row.visibleElements.length}>
      {row.visibleElements.map(element => (
        <ElementView key={element.name} element={element} faultsOf={faultsOf} />
      ))}
    </div>
  ))
}

export const elementId = (question: Question): string => `${question.id}-element`

interface ElementViewProps extends Pick<ElementsViewProps, 'faultsOf'> {
  readonly element: IElement
}

function ElementView({ element, faultsOf }: ElementViewProps) {
  if (element instanceof PanelModel) return <PanelView panel={element} faultsOf={faultsOf} />
  if (!(element instanceof Question)) return null
  const faults = faultsOf(element)
  return (
    <div className="element" id={elementId(element)} data-faulty={faults.length > 0}>
      <QuestionView question={element} faults={faults} />
    </div>
  )
}

interface PanelViewProps extends Pick<ElementsViewProps, 'faultsOf'> {
  readonly panel: PanelModel
}

function PanelView({ panel, faultsOf }: PanelViewProps) {
  return (
    <section className="panel">
      {panel.hasTitle && <h3>{panel.locTitle.renderedHtml}</h3>}
      {panel.hasDescription && <p className="explanation">{panel.locDescription.renderedHtml}</p>}
      <ElementsView container={panel} faultsOf={faultsOf} />
    </section>
  )
}

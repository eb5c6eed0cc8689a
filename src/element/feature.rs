use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::{AppHandle, BaseComponent, Renderer};

use crate::browser;
use crate::element::host::Host;
use crate::port::Effect;

/// What one kind of element is made of: a state, what can happen to it, and
/// the component that shows it.
pub(crate) trait Feature: Sized + 'static {
    /// The plain state.
    type State: Clone + 'static;
    /// What can happen.
    type Action: 'static;
    /// What only this feature asks of the outside.
    type Request: 'static;
    /// The component.
    type View: BaseComponent;

    /// Changes the state.
    fn reduce(state: &mut Self::State, action: Self::Action) -> Vec<Effect<Self::Request>>;
    /// What the component is given.
    fn props(live: &Rc<Live<Self>>) -> <Self::View as BaseComponent>::Properties;
    /// What follows whenever something has happened.
    fn followed(_live: &Rc<Live<Self>>) {}
    /// Carries out a request of this feature.
    fn run(live: &Rc<Live<Self>>, request: Self::Request);
}

/// A live element: its state, its place in the page, and what it draws with.
pub(crate) struct Live<F: Feature> {
    /// The element in the page.
    pub(crate) host: Host,
    /// What this kind keeps beside its state.
    pub(crate) own: F,
    state: RefCell<Rc<F::State>>,
    app: RefCell<Option<AppHandle<F::View>>>,
    /// Set once the element has left the page: late answers change nothing.
    gone: Cell<bool>,
}

impl<F: Feature> Live<F> {
    /// An element that is not drawn yet.
    pub(crate) fn new(host: Host, own: F, state: F::State) -> Rc<Self> {
        Rc::new(Self {
            host,
            own,
            state: RefCell::new(Rc::new(state)),
            app: RefCell::new(None),
            gone: Cell::new(false),
        })
    }

    /// The state as it is now.
    pub(crate) fn state(&self) -> Rc<F::State> {
        self.state.borrow().clone()
    }

    /// Takes a whole state in place of the one there is, and draws it.
    pub(crate) fn put(self: &Rc<Self>, state: F::State) {
        *self.state.borrow_mut() = Rc::new(state);
        self.redraw();
    }

    /// Draws for the first time.
    pub(crate) fn draw(self: &Rc<Self>) {
        let renderer =
            Renderer::<F::View>::with_root_and_props(self.host.view.clone(), F::props(self));
        *self.app.borrow_mut() = Some(renderer.render());
    }

    /// Draws again with the state as it is.
    pub(crate) fn redraw(self: &Rc<Self>) {
        if let Some(app) = self.app.borrow_mut().as_mut() {
            self.host.keep_focus();
            app.update(F::props(self));
        }
    }

    /// Changes the state, draws it, and does what it asks for.
    pub(crate) fn dispatch(self: &Rc<Self>, action: F::Action) {
        if self.gone.get() {
            return;
        }
        let effects = F::reduce(Rc::make_mut(&mut self.state.borrow_mut()), action);
        self.redraw();
        for effect in effects {
            self.carry_out(effect);
        }
        F::followed(self);
    }

    fn carry_out(self: &Rc<Self>, effect: Effect<F::Request>) {
        match effect {
            Effect::Focus(id) => self.host.focus_later(&id),
            Effect::Announce(sentence) => self.host.announce(&sentence),
            Effect::Download(file) => browser::download(&file),
            Effect::Event(name, detail) => {
                self.host.tell(name, &detail, false);
            }
            Effect::Own(request) => F::run(self, request),
        }
    }

    /// Whether the element has left the page.
    pub(crate) fn is_gone(&self) -> bool {
        self.gone.get()
    }

    /// Takes the element's drawing away and frees it.
    pub(crate) fn end(&self) {
        self.gone.set(true);
        if let Some(app) = self.app.borrow_mut().take() {
            app.destroy();
        }
    }
}

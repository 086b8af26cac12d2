import { expect } from '@open-wc/testing';
import { define } from '../../src/ui/define.js';
import { version } from '../../src/version.js';
import { keepWarnings } from '../fixtures/rendered.js';

class FirstElement extends HTMLElement {
  static readonly version = '0.9.0';
}
class SecondElement extends HTMLElement {
  static readonly version = version;
}

describe('defining an element', () => {
  it('registers it', () => {
    define('define-once', FirstElement);
    expect(customElements.get('define-once')).to.equal(FirstElement);
  });

  it('twice keeps the first, warns once and never throws', () => {
    class Kept extends FirstElement {}
    const { warnings, stop } = keepWarnings();
    define('define-twice', Kept);
    define('define-twice', SecondElement);
    stop();
    expect(customElements.get('define-twice')).to.equal(Kept);
    expect(warnings).to.have.length(1);
    expect(warnings[0])
      .to.include('<define-twice>')
      .and.to.include('0.9.0')
      .and.to.include(version);
  });

  it('twice with the same class is no matter', () => {
    class Same extends FirstElement {}
    const { warnings, stop } = keepWarnings();
    define('define-same', Same);
    define('define-same', Same);
    stop();
    expect(warnings).to.deep.equal([]);
  });

  it('that another project has defined leaves theirs in place', () => {
    const theirs = class extends HTMLElement {};
    customElements.define('define-theirs', theirs);
    const { warnings, stop } = keepWarnings();
    define('define-theirs', SecondElement);
    stop();
    expect(customElements.get('define-theirs')).to.equal(theirs);
    expect(warnings[0]).to.include('unknown');
  });
});

/// The processor behind the annotations: reads annotated classes into models, checks them, and writes the generated
/// specs and the index. Read [SpecProcessor] first.
@NullMarked
package dev.fermata.annotations.processor;

import org.jspecify.annotations.NullMarked;
